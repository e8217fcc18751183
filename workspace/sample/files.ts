/** The sample school as the files an admin would download: a OneRoster bundle and Chromebook exports. */
import type { ImportFile } from '../../src/contract/imports.ts';
import type { Larkfield, SamplePerson } from './larkfield.ts';
import { SCHOOL } from './larkfield.ts';
import type { SampleDevice } from './devices.ts';

function cell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** CSV with the columns named first; what a row leaves out is blank. */
function csv(name: string, columns: string, rows: { [column: string]: string }[]): ImportFile {
  const names = columns.split(',');
  const lines = rows.map((row) => names.map((column) => cell(row[column] ?? '')).join(','));
  return { name, text: `${[columns, ...lines].join('\r\n')}\r\n` };
}

const USERS =
  'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,' +
  'familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password';

function user(one: SamplePerson, role: string, more: { [column: string]: string } = {}) {
  return {
    sourcedId: one.id,
    enabledUser: 'true',
    orgSourcedIds: SCHOOL.id,
    role,
    username: one.email,
    givenName: one.given,
    familyName: one.family,
    identifier: one.idNumber,
    email: one.email,
    ...more,
  };
}

/** The roster as a OneRoster 1.1 bulk bundle. */
export function rosterFiles(school: Larkfield): ImportFile[] {
  const year = 'LMS-2027';
  return [
    csv('manifest.csv', 'propertyName,value', [
      { propertyName: 'manifest.version', value: '1.0' },
      { propertyName: 'oneroster.version', value: '1.1' },
      ...['academicSessions', 'classes', 'courses', 'enrollments', 'orgs', 'users'].map((file) => ({
        propertyName: `file.${file}`,
        value: 'bulk',
      })),
    ]),
    csv(
      'academicSessions.csv',
      'sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear',
      [
        {
          sourcedId: year,
          title: '2026-2027',
          type: 'schoolYear',
          startDate: '2026-08-24',
          endDate: '2027-06-05',
          schoolYear: '2027',
        },
      ],
    ),
    csv('orgs.csv', 'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId', [
      { sourcedId: SCHOOL.id, name: SCHOOL.name, type: 'school', identifier: '0042' },
    ]),
    csv(
      'courses.csv',
      'sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,' +
        'subjects,subjectCodes',
      [{ sourcedId: 'LMS-HR', schoolYearSourcedId: year, title: 'Homeroom', orgSourcedId: 'LMS' }],
    ),
    classes(school, year),
    enrollments(school),
    csv('users.csv', USERS, [
      user(school.admin, 'administrator'),
      user(school.desk, 'aide'),
      ...school.teachers.map((one) => user(one, 'teacher')),
      ...school.students.map((one) =>
        user(one, 'student', { grades: one.grade, agentSourcedIds: one.guardians.join(',') }),
      ),
      ...school.guardians.map((one) => user(one, 'guardian')),
    ]),
  ];
}

function classes(school: Larkfield, year: string): ImportFile {
  return csv(
    'classes.csv',
    'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,' +
      'schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods',
    school.homerooms.map((one) => ({
      sourcedId: `HR-${one.name}`,
      title: one.name,
      grades: one.grade,
      courseSourcedId: 'LMS-HR',
      classCode: one.name,
      classType: 'homeroom',
      schoolSourcedId: SCHOOL.id,
      termSourcedIds: year,
    })),
  );
}

function enrollments(school: Larkfield): ImportFile {
  const row = (userId: string, homeroom: string, role: string, primary: string) => ({
    sourcedId: `E-${userId}-${homeroom}`,
    classSourcedId: `HR-${homeroom}`,
    schoolSourcedId: SCHOOL.id,
    userSourcedId: userId,
    role,
    primary,
  });
  return csv(
    'enrollments.csv',
    'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,' +
      'beginDate,endDate',
    [
      ...school.homerooms.map((one) => row(one.teacher, one.name, 'teacher', 'true')),
      ...school.students.map((one) => row(one.id, one.homeroom, 'student', 'true')),
    ],
  );
}

const DEVICES =
  'deviceId,serialNumber,model,lastPolicySync,enrollmentTime,osVersion,orgUnitPath,' +
  'provisionStatus,annotatedAssetId,annotatedUser,annotatedLocation,annotatedNotes,' +
  'ethernetMacAddress,macAddress,lastReport,autoUpdateExpiration,bootMode';

/** One export of the Google Admin console, as filtered by organisational unit. */
export function deviceFile(name: string, devices: SampleDevice[]): ImportFile {
  return csv(
    name,
    DEVICES,
    devices.map((device) => ({
      deviceId: `lf-${device.serial.toLowerCase()}`,
      serialNumber: device.serial,
      model: device.model,
      lastPolicySync: '2026-08-21 03:12 PM',
      enrollmentTime: `${device.enrolled} 09:30 AM`,
      osVersion: '139.0.7258.137',
      orgUnitPath: `/Larkfield/${device.deployment.replace(':', '-')}`,
      provisionStatus: 'PROVISIONED',
      annotatedAssetId: device.tag,
      annotatedLocation: device.room,
      autoUpdateExpiration: device.updatesUntil,
      bootMode: 'Verified',
    })),
  );
}
