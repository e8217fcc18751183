/** Every service besides spreadsheets: importing this makes them globals of each execution. */
import '../forms/form-app.ts';
import './cache-service.ts';
import './html-service.ts';
import './lock-service.ts';
import './logging.ts';
import './mail-app.ts';
import './properties-service.ts';
import './script-app.ts';
import './session.ts';
import './utilities.ts';
