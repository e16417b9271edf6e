declare module 'mark.js/src/lib/mark.js' {
  export default class Mark {
    constructor(context: unknown);
    opt: object;
    createRegExp(keyword: string): string;
  }
}
