/** The server's functions as the sidebar may call them. main.ts exports exactly these names. */
import type {
  CheckInRequest,
  CheckOutOffer,
  CheckOutOfferRequest,
  CheckOutRequest,
  CustodyDone,
  DepositDone,
  DepositRequest,
  UndoDone,
  UndoRequest,
} from './custody.ts';
import type { DeviceCard, HistoryLine, Index, PersonCard, Today } from './find.ts';
import type { ImportProgress, Preview, PreviewRequest, StartImportRequest } from './imports.ts';
import type { Reply } from './wire.ts';

export interface Api {
  loadIndex(): Reply<Index>;
  loadToday(): Reply<Today>;
  /** `holderRow` says where the holder probably stands, and spares a read. */
  loadDevice(request: { deviceId: string; row?: number; holderRow?: number }): Reply<DeviceCard>;
  loadPerson(request: { personId: string; row?: number }): Reply<PersonCard>;
  loadHistory(request: { tab: string; key: string; limit?: number }): Reply<HistoryLine[]>;
  /** What is selected in the Sheet, if it is a device or a person. */
  loadSelection(): Reply<{ tab: string; key: string; title: string } | null>;
  /** Selects a row in the Sheet, so that a person can see what is meant. */
  showRow(request: { tab: string; row: number }): Reply<null>;
  offerCheckOut(request: CheckOutOfferRequest): Reply<CheckOutOffer>;
  checkOut(request: CheckOutRequest): Reply<CustodyDone>;
  checkIn(request: CheckInRequest): Reply<CustodyDone>;
  takeDeposit(request: DepositRequest): Reply<DepositDone>;
  undo(request: UndoRequest): Reply<UndoDone>;
  previewImport(request: PreviewRequest): Reply<Preview>;
  startImport(request: StartImportRequest): Reply<ImportProgress>;
  continueImport(request: { importId: string }): Reply<ImportProgress>;
  undoImport(request: { commandId: string; importId: string }): Reply<ImportProgress>;
  /** The import that waits to be continued, if any. */
  loadImport(): Reply<ImportProgress | null>;
  resolveFinding(request: {
    commandId: string;
    findingId: string;
    resolution: string;
  }): Reply<UndoDone>;
  /** Makes the account at the keyboard the owner of the triggers. */
  takeOverTriggers(): Reply<null>;
  /** An admin's answer to a copied file or a restored version: this one is in use from now on. */
  adoptThisFile(): Reply<null>;
}
