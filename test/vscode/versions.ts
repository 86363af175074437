/** One build of VS Code that the tests run in. */
export interface VsCodeBuild {
  /** VS Code's own version. */
  readonly version: string;
  /** The npm package that carries this build. */
  readonly npmPackage: string;
  /** The major version of Node that its server is made for. */
  readonly nodeMajor: number;
  /** The npm version of Node, used where the running Node does not fit. */
  readonly nodeVersion: string;
  /** Megabytes on disk, Node not counted. */
  readonly megabytes: number;
  /** The npm version of ripgrep, for file search, where the build expects it from elsewhere. */
  readonly ripgrepVersion?: string;
}

const BUILDS: readonly VsCodeBuild[] = [
  {
    version: '1.100.3',
    npmPackage: 'code-server@4.100.3',
    nodeMajor: 20,
    nodeVersion: '20.20.2',
    megabytes: 295,
    ripgrepVersion: '1.18.0',
  },
  {
    version: '1.139.1',
    npmPackage: 'code-server@4.139.1',
    nodeMajor: 24,
    nodeVersion: '24.21.0',
    megabytes: 590,
  },
];

/** The version that `npm start`, e2e and screenshots use. */
export const NEWEST = '1.139.1';

/** Every version the tests run in, oldest first. */
export const VERSIONS: readonly string[] = BUILDS.map((build) => build.version);

/** The build of a version; throws where npm has none that the tests know. */
export function findBuild(version: string): VsCodeBuild {
  const build = BUILDS.find((known) => known.version === version);
  if (!build) {
    throw new Error(`VS Code ${version} is not known here; known are ${VERSIONS.join(' and ')}.`);
  }
  return build;
}
