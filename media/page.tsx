import { useLayoutEffect, useEffect, useState } from 'preact/hooks';
import type { Act, ToHost, ToPage } from '../src/core/reportProtocol';
import { ComparisonPage } from './comparisonPage';
import { keepMarks, keptMarks, tellHost } from './host';
import { ReportPage } from './reportPage';

/** What every part of a page is drawn with. */
export interface Reader {
  /** A BCP 47 tag. */
  readonly locale: string;
  /** Milliseconds since 1970 UTC, right to the minute. */
  readonly now: number;
  readonly act: (act: Act) => void;
  readonly tell: (message: ToHost) => void;
  /** Whether a part that starts closed was opened. */
  readonly isOpen: (id: string) => boolean;
  readonly setOpen: (id: string, isOpen: boolean) => void;
}

interface Props {
  readonly keys: readonly string[];
  readonly message: ToPage;
}

/** A report or a comparison, with the reader's marks as they were before a reload. */
export function Page({ keys, message }: Props) {
  const [open, setOpen] = useState(() => keptMarks(keys).open);
  const now = useNow();

  useLayoutEffect(() => {
    window.scrollTo(0, keptMarks(keys).scroll);
    keepMarks(keys, {});
    const keepScroll = () => keepMarks(keys, { scroll: window.scrollY });
    document.addEventListener('scrollend', keepScroll);
    return () => document.removeEventListener('scrollend', keepScroll);
  }, []);

  const reader: Reader = {
    locale: message.locale,
    now,
    act: (act) => tellHost({ type: 'act', act }),
    tell: tellHost,
    isOpen: (id) => open.includes(id),
    setOpen: (id, isOpen) => {
      const others = open.filter((other) => other !== id);
      const next = isOpen ? [...others, id] : others;
      setOpen(next);
      keepMarks(keys, { open: next });
    },
  };
  return message.type === 'report' ? (
    <ReportPage report={message.report} reader={reader} />
  ) : (
    <ComparisonPage reports={message.reports} reader={reader} />
  );
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
