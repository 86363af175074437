/** The part of the WHATWG URL that core uses; it is there in every host, Node's and the page's alike. */
declare class URL {
  constructor(text: string);
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  hash: string;
  readonly href: string;
}
