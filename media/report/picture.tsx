import { render } from 'preact';
import type { Report } from '../../src/core/reportProtocol';
import { InFile } from '../parts/inFile';
import { KeyFigures } from './keyFigures';
import { ReportHeader } from './reportHeader';

/** CSS pixels: a report's first screen at its most readable. */
const WIDTH = 760;
/** Pixels of the picture for each CSS pixel, so that it stays sharp on slides. */
const SCALE = 2;

const SVG = 'http://www.w3.org/2000/svg';

/** A PNG of the report's first screen in the colours of the theme, as base64; `style` is the text of the page's own stylesheet. */
export async function takePicture(report: Report, locale: string, style: string): Promise<string> {
  const place = document.createElement('div');
  place.className = 'picture-place';
  document.body.append(place);
  try {
    render(
      <InFile.Provider value={true}>
        <div class="picture" style={{ width: `${WIDTH}px` }}>
          <ReportHeader report={report} locale={locale} />
          {report.figures && <KeyFigures snapshot={report.figures} series={report.series} locale={locale} />}
        </div>
      </InFile.Provider>,
      place,
    );
    const height = Math.ceil(place.offsetHeight);
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(svgOf(place, height, style))}`;
    await image.decode();
    return drawn(image, height);
  } finally {
    render(null, place);
    place.remove();
  }
}

/** The page's part within an SVG, which a browser draws like any picture: with its own styles and nothing from elsewhere. */
function svgOf(place: HTMLElement, height: number, style: string): string {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('width', String(WIDTH));
  svg.setAttribute('height', String(height));
  const theme = getComputedStyle(document.documentElement);
  for (const name of new Set(style.match(/--vscode-[\w-]+/g))) {
    svg.style.setProperty(name, theme.getPropertyValue(name));
  }
  const sheet = document.createElementNS(SVG, 'style');
  sheet.textContent = style;
  const content = document.createElementNS(SVG, 'foreignObject');
  content.setAttribute('width', '100%');
  content.setAttribute('height', '100%');
  const body = document.createElement('body');
  body.style.padding = '0';
  body.append(...[...place.childNodes].map((node) => node.cloneNode(true)));
  content.append(body);
  svg.append(sheet, content);
  return new XMLSerializer().serializeToString(svg).replace(NOT_XML, '');
}

/** What XML doesn't know, not even escaped. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function drawn(image: HTMLImageElement, height: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = SCALE * WIDTH;
  canvas.height = SCALE * height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace('data:image/png;base64,', '');
}
