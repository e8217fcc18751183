/** Lines of files as schools download them. */

/** Header of a Chromebook export with the columns that matter here. */
export const DEVICE_HEADER =
  'deviceId,serialNumber,model,provisionStatus,annotatedAssetId,annotatedLocation,annotatedNotes,autoUpdateExpiration';

/** Lines of a Chromebook export, below its header. */
export function deviceFile(lines: readonly string[], end = '\n'): string {
  return [DEVICE_HEADER, ...lines, ''].join(end);
}

export const ORGS = `sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
LMS,,,Larkfield Middle School,school,,
`;

export const USER_HEADER =
  'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password';

/** A line of users.csv for a student. */
export function student(id: string, given: string, family: string, status = ''): string {
  const address = `${given}.${family}@larkfield.example`.toLowerCase();
  return `${id},${status},,true,LMS,student,${address},,${given},${family},,9${id.replace(/\D/g, '')},${address},,,,07,`;
}

/** users.csv with these lines below its header. */
export function usersFile(lines: readonly string[], end = '\n'): string {
  return [USER_HEADER, ...lines, ''].join(end);
}
