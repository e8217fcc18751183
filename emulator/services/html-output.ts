/** HtmlOutput: a page on its way to a sidebar or dialog. */
import type { Emulated } from '../execution/emulated.ts';
import { scriptClass } from '../execution/script-class.ts';

type OutputMethods =
  | 'addMetaTag'
  | 'append'
  | 'appendUntrusted'
  | 'clear'
  | 'getContent'
  | 'getHeight'
  | 'getTitle'
  | 'getWidth'
  | 'setContent'
  | 'setHeight'
  | 'setSandboxMode'
  | 'setTitle'
  | 'setWidth'
  | 'setXFrameOptionsMode';

export class HtmlOutputFacade implements Emulated<GoogleAppsScript.HTML.HtmlOutput, OutputMethods> {
  private title: string | null = null;
  private width: number | null = null;
  private height: number | null = null;

  constructor(private content: string) {}

  addMetaTag(_name: string, _content: string): this {
    return this;
  }

  append(addedContent: string): this {
    this.content += addedContent;
    return this;
  }

  appendUntrusted(addedContent: string): this {
    return this.append(escapeHtml(addedContent));
  }

  clear(): this {
    return this.setContent('');
  }

  getContent(): string {
    return this.content;
  }

  getHeight(): number | null {
    return this.height;
  }

  getTitle(): string | null {
    return this.title;
  }

  getWidth(): number | null {
    return this.width;
  }

  setContent(content: string): this {
    this.content = content;
    return this;
  }

  setHeight(height: number | null): this {
    this.height = height;
    return this;
  }

  setSandboxMode(_mode: unknown): this {
    return this;
  }

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  setWidth(width: number | null): this {
    this.width = width;
    return this;
  }

  setXFrameOptionsMode(_mode: unknown): this {
    return this;
  }
}
scriptClass(HtmlOutputFacade, 'HtmlService.HtmlOutput', {
  addMetaTag: { takes: [['String', 'String']], kind: 'local' },
  append: { takes: [['String']], kind: 'local' },
  appendUntrusted: { takes: [['String']], kind: 'local' },
  clear: { takes: [[]], kind: 'local' },
  getContent: { takes: [[]], kind: 'local' },
  getHeight: { takes: [[]], kind: 'local' },
  getTitle: { takes: [[]], kind: 'local' },
  getWidth: { takes: [[]], kind: 'local' },
  setContent: { takes: [['String']], kind: 'local' },
  setHeight: { takes: [['Integer?']], kind: 'local' },
  setSandboxMode: { takes: [['HtmlService.SandboxMode']], kind: 'local' },
  setTitle: { takes: [['String']], kind: 'local' },
  setWidth: { takes: [['Integer?']], kind: 'local' },
  setXFrameOptionsMode: { takes: [['HtmlService.XFrameOptionsMode']], kind: 'local' },
});

export function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&#34;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char);
}
