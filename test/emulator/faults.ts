import { BROKEN_DELIVERIES } from './brokenDeliveries';
import { costOf, refusal, taskRefusal } from './envelope';
import { HUGE_DELIVERIES } from './hugeDeliveries';
import type { Deliver, Fault } from './reply';
import { HTTP_REFUSALS, HTTP_TROUBLE, REFUSALS, TROUBLE } from './statusCodes';
import { STRANGE_BODIES } from './strangeBodies';

/**
 * Every fault by its name. What says nothing of whether the call was carried out is there twice: `close`, not carried
 * out, and `closeCharged`. A status code alone, such as `40210`, is a task's; `envelope40210`, `http402` without a body
 * and `http402Envelope` are what they are called. A charged code of a task states the cost; that of an envelope states none.
 */
export const FAULTS: ReadonlyMap<string, Fault> = new Map(
  [...uncertain().flatMap(bothWays), ...refusals().map(unchargedFault)].map((each) => [each.name, each]),
);

/** The fault of that name; throws where there is none. */
export function fault(name: string): Fault {
  const found = FAULTS.get(name);
  if (!found) {
    throw new Error(`there is no fault "${name}"`);
  }
  return found;
}

type Named = readonly [name: string, what: Pick<Fault, 'deliver' | 'replace'>];

function uncertain(): Named[] {
  return [
    ...Object.entries({ ...BROKEN_DELIVERIES, ...HUGE_DELIVERIES }).map(([name, deliver]): Named => [
      name,
      { deliver },
    ]),
    ...Object.entries(STRANGE_BODIES).map(([name, { status = 200, body }]): Named => [
      name,
      { deliver: deliverBody(status, body) },
    ]),
    ...Object.entries(TROUBLE).flatMap(byCode),
    ...Object.entries(HTTP_TROUBLE).flatMap(byStatus),
  ];
}

function refusals(): Named[] {
  return [...Object.entries(REFUSALS).flatMap(byCode), ...Object.entries(HTTP_REFUSALS).flatMap(byStatus)];
}

function unchargedFault([name, what]: Named): Fault {
  return { name, charged: false, ...what };
}

function bothWays(named: Named): Fault[] {
  const [name, what] = named;
  return [unchargedFault(named), { name: `${name}Charged`, charged: true, ...what }];
}

function byCode([code, message]: readonly [code: string, message: string]): Named[] {
  return [
    [code, { replace: (reply) => taskRefusal(Number(code), message, costOf(reply)) }],
    [`envelope${code}`, { replace: () => refusal(200, Number(code), message) }],
  ];
}

function byStatus([status, code]: readonly [status: string, code: number]): Named[] {
  const message = REFUSALS[code] ?? TROUBLE[code] ?? '';
  return [
    [`http${status}`, { deliver: deliverBody(Number(status), '') }],
    [`http${status}Envelope`, { replace: () => refusal(Number(status), code, message) }],
  ];
}

function deliverBody(status: number, body: string): Deliver {
  const type = body.startsWith('<') ? 'text/html' : 'application/json';
  return (response) => response.writeHead(status, { 'content-type': type }).end(body);
}
