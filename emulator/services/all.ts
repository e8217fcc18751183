/** Every service besides spreadsheets: importing this makes them globals of each execution. */
import './lock-service.ts';
import './logging.ts';
