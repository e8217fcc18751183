/** Files as a school downloads them, small: a OneRoster bundle and a Chromebook export. */
import type { ImportFile } from '../../../src/contract/imports.ts';

/** A name that would become elements wherever text is drawn as markup. */
export const HOSTILE = '<img src=x onerror="window.hurt=1"><b>Bold</b>';

const users = [
  'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password',
  'T-1,,,true,LMS,teacher,ottoline.cricklewood,,Ottoline,Cricklewood,,10100,ottoline.cricklewood@larkfield.example,,,,,',
  'S-1,,,true,LMS,student,tansy.quillfeather,,Tansy,Quillfeather,,20401,tansy.quillfeather@larkfield.example,,,"G-1,G-2",07,',
  'S-2,,,true,LMS,student,wren.applegarth,,Wren,Applegarth,,20402,wren.applegarth@larkfield.example,,,G-3,07,',
  `S-3,,,true,LMS,student,mallory,,"${HOSTILE.replaceAll('"', '""')}",Thistlewick,,20403,mallory@larkfield.example,,,,08,`,
  'G-1,,,true,LMS,guardian,sorrel,,Sorrel,Quillfeather,,,sorrel@home.larkfield.example,,,S-1,,',
  'G-2,,,true,LMS,guardian,linden,,Linden,Quillfeather,,,linden@home.larkfield.example,,,S-1,,',
  'G-3,,,true,LMS,guardian,fennel,,Fennel,Applegarth,,,fennel@home.larkfield.example,,,S-2,,',
];

/** With a BOM and CRLF, as Windows tools write them. */
function file(name: string, lines: string[]): ImportFile {
  return { name, text: `\uFEFF${lines.join('\r\n')}\r\n` };
}

export const ROSTER: ImportFile[] = [
  file('manifest.csv', [
    'propertyName,value',
    'oneroster.version,1.1',
    'file.users,bulk',
    'file.orgs,bulk',
  ]),
  file('orgs.csv', [
    'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
    'LMS,,,Larkfield Middle School,school,0042,',
  ]),
  file('users.csv', users),
];

/** Tags LF-0601 to LF-0606 for a cart, LF-0001 to LF-0003 for students; one line has a damaged serial. */
export const CART_DEVICES: ImportFile = file('carts.csv', [
  'deviceId,serialNumber,model,orgUnitPath,provisionStatus,annotatedAssetId,annotatedLocation',
  ...Array.from(
    { length: 6 },
    (_, at) =>
      `g-6${at},5CD2140RT${at},HP Chromebook 11 G9 EE,/Carts,PROVISIONED,LF-060${at + 1},LMS-207`,
  ),
]);

export const STUDENT_DEVICES: ImportFile = file('students.csv', [
  'deviceId,serial number,model,org unit path,provision status,asset id,annotated location',
  'g-1,7312E08K41,"Lenovo 300e, Gen 4",/Students,PROVISIONED,LF-0001,',
  'g-2,0081234,HP Chromebook 11 G9 EE,/Students,PROVISIONED,LF-0002,',
  'g-3,NXH8A4,Acer Chromebook Spin 511,/Students,PROVISIONED,LF-0003,',
  'g-4,6.37702E+15,Acer Chromebook Spin 511,/Students,PROVISIONED,LF-0004,',
]);
