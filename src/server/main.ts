/** The global function names of the add-on and nothing more: menus, triggers and google.script.run see only these. */
import type { Api } from '../contract/api.ts';
import { checkTheSheet, removeOwnTriggers, takeOverFromMenu } from './menu-actions.ts';
import { buildMenu, showImport, showSidebar } from './google/menu.ts';
import { onAnswer, onChange, onEdit, onTick } from './jobs.ts';
import { dispatch } from './rpc/desk-calls.ts';
import { seldomPart } from './seldom-part.ts';
import type * as main from './main.ts';

type MenuNames =
  'openSidebar' | 'openImport' | 'checkNow' | 'setUp' | 'takeOverMenu' | 'removeTriggers';
type TriggerNames = 'onOpen' | 'tick' | 'onSheetEdit' | 'onSheetChange' | 'onCountForm';
type Names = keyof Api | MenuNames | TriggerNames;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Compiles only while this file exports exactly these names: a misspelt one would be missing in Google. */
const serve: Same<keyof typeof main, Names> extends true ? typeof dispatch : never = dispatch;

export function onOpen(): void {
  buildMenu();
}

export function openSidebar(): void {
  showSidebar();
}
export function openImport(): void {
  showImport();
}
export function checkNow(): void {
  checkTheSheet();
}
export function setUp(): void {
  seldomPart().setUpTheSheet();
}
export function takeOverMenu(): void {
  takeOverFromMenu();
}
export function removeTriggers(): void {
  removeOwnTriggers();
}

export function tick(): void {
  onTick();
}
export function onSheetEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  onEdit(event);
}
export function onSheetChange(event: GoogleAppsScript.Events.SheetsOnChange): void {
  onChange(event);
}
export function onCountForm(): void {
  onAnswer();
}

export const loadIndex: Api['loadIndex'] = () => serve('loadIndex', undefined);
export const loadToday: Api['loadToday'] = () => serve('loadToday', undefined);
export const loadDevice: Api['loadDevice'] = (request) => serve('loadDevice', request);
export const loadPerson: Api['loadPerson'] = (request) => serve('loadPerson', request);
export const loadHistory: Api['loadHistory'] = (request) => serve('loadHistory', request);
export const loadSelection: Api['loadSelection'] = () => serve('loadSelection', undefined);
export const showRow: Api['showRow'] = (request) => serve('showRow', request);
export const offerCheckOut: Api['offerCheckOut'] = (request) => serve('offerCheckOut', request);
export const checkOut: Api['checkOut'] = (request) => serve('checkOut', request);
export const checkIn: Api['checkIn'] = (request) => serve('checkIn', request);
export const takeDeposit: Api['takeDeposit'] = (request) => serve('takeDeposit', request);
export const undo: Api['undo'] = (request) => serve('undo', request);
export const previewImport: Api['previewImport'] = (request) =>
  seldomPart().dispatch('previewImport', request);
export const startImport: Api['startImport'] = (request) =>
  seldomPart().dispatch('startImport', request);
export const continueImport: Api['continueImport'] = (request) =>
  seldomPart().dispatch('continueImport', request);
export const undoImport: Api['undoImport'] = (request) =>
  seldomPart().dispatch('undoImport', request);
export const loadImport: Api['loadImport'] = () => seldomPart().dispatch('loadImport', undefined);
export const resolveFinding: Api['resolveFinding'] = (request) => serve('resolveFinding', request);
export const takeOverTriggers: Api['takeOverTriggers'] = () => serve('takeOverTriggers', undefined);
export const adoptThisFile: Api['adoptThisFile'] = () => serve('adoptThisFile', undefined);
