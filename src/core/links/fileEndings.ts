// Made by `npm run endings`.

/** Endings of domains that are endings of files too. */
export const FILE_ENDINGS: ReadonlySet<string> = new Set(
  'ac ads ai al arpa as aw bb bf bi boo book box bs bz cab car cat cba cc chat click coffee cr cu cw cy dds dm do dot ec fan fish fly fm fo fun gap gd gf gi gmx gn gp gs ice ifm inc ink java kia lds lol ls ly ma man map mc md mg mint mk ml mo mov movie ms msd mt mu nc ne nf ni ninja nr nu ott pl pm pro properties ps pub py re red rest rip rs run sas sc sd sh sj sl sm so soy spot ss st star stc sv tab target td tf tk tl tm uno wiki ws zip zone'.split(
    ' ',
  ),
);
