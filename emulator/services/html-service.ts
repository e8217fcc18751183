/** HtmlService: pages from text, files and templates. Sanitising and frames are the browser's business here. */
import type { Emulated } from '../execution/emulated.ts';
import { enumeration, type EnumValue } from '../execution/enum-value.ts';
import type { Execution } from '../execution/execution.ts';
import { registerService, scriptClass } from '../execution/script-class.ts';
import { htmlFile } from '../execution/script-folder.ts';
import { ServiceError } from '../execution/service-error.ts';
import { HtmlOutputFacade } from './html-output.ts';
import { templateCode } from './html-template-code.ts';

class HtmlTemplateFacade implements Emulated<
  GoogleAppsScript.HTML.HtmlTemplate,
  'evaluate' | 'getRawContent'
> {
  /** What the script hung on the template; its scriptlets see it as variables. */
  private readonly variables = new Map<string, unknown>();

  constructor(
    private readonly execution: Execution,
    private readonly content: string,
  ) {}

  /** Called by the guard when a script sets a property. */
  setScriptProperty(name: string, value: unknown): void {
    this.variables.set(name, value);
  }

  getScriptProperty(name: string): unknown {
    return this.variables.get(name);
  }

  evaluate(): HtmlOutputFacade {
    const names = [...this.variables.keys()];
    const run = this.execution.realm.compile(templateCode(this.content), names);
    return new HtmlOutputFacade(String(run(...this.variables.values())));
  }

  getRawContent(): string {
    return this.content;
  }
}
scriptClass(HtmlTemplateFacade, 'HtmlService.HtmlTemplate', {
  evaluate: { takes: [[]], kind: 'local' },
  getRawContent: { takes: [[]], kind: 'local' },
});

type HtmlMethods =
  | 'createHtmlOutput'
  | 'createHtmlOutputFromFile'
  | 'createTemplate'
  | 'createTemplateFromFile'
  | 'SandboxMode'
  | 'XFrameOptionsMode';

class HtmlServiceFacade implements Emulated<GoogleAppsScript.HTML.HtmlService, HtmlMethods> {
  readonly SandboxMode = enumeration('HtmlService.SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']);
  readonly XFrameOptionsMode: Record<'ALLOWALL' | 'DEFAULT', EnumValue> = enumeration(
    'HtmlService.XFrameOptionsMode',
    ['ALLOWALL', 'DEFAULT'],
  );

  constructor(private readonly execution: Execution) {}

  createHtmlOutput(html = ''): HtmlOutputFacade {
    return new HtmlOutputFacade(html);
  }

  createHtmlOutputFromFile(filename: string): HtmlOutputFacade {
    return new HtmlOutputFacade(this.file(filename));
  }

  createTemplate(html: string): HtmlTemplateFacade {
    return new HtmlTemplateFacade(this.execution, html);
  }

  createTemplateFromFile(filename: string): HtmlTemplateFacade {
    return new HtmlTemplateFacade(this.execution, this.file(filename));
  }

  private file(name: string): string {
    const content = htmlFile(this.execution.project.folder, name);
    if (content === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return content;
  }
}
scriptClass(
  HtmlServiceFacade,
  'HtmlService',
  {
    createHtmlOutput: { takes: [[], ['String']], kind: 'local' },
    createHtmlOutputFromFile: { takes: [['String']], kind: 'local' },
    createTemplate: { takes: [['String']], kind: 'local' },
    createTemplateFromFile: { takes: [['String']], kind: 'local' },
  },
  ['SandboxMode', 'XFrameOptionsMode'],
);
registerService('HtmlService', (execution) => new HtmlServiceFacade(execution));
