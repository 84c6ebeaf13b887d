/**
 * Stands in for WXT's content script context, which tells the page that the script has started, under a name
 * that holds the extension's id, and ends the script when a page repeats that. Careside's reader needs neither.
 */
export class ContentScriptContext {}
