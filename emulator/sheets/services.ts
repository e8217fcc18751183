/** The spreadsheet services: importing this makes them globals of each execution. */
import './api/sheets-service.ts';
import './app/spreadsheet-app.ts';
