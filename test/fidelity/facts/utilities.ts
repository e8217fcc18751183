/** What is known about Utilities. */
import type { Fact } from '../fact.ts';

export const utilityFacts: readonly Fact[] = [
  {
    id: 'utilities/signed-bytes',
    says: 'Digests are lists of signed bytes.',
    source: 'REF Utilities.computeDigest; the digest of the empty text is RFC 6234’s',
    run: () => {
      const { DigestAlgorithm, Charset } = Utilities;
      return Utilities.computeDigest(DigestAlgorithm.SHA_256, '', Charset.UTF_8).slice(0, 4);
    },
    returns: [-29, -80, -60, 66],
  },
  {
    id: 'utilities/base64',
    says: 'Base64 goes both ways, in the web-safe alphabet too.',
    source: 'REF Utilities',
    run: () => {
      const bytes = [-5, -1, -65, 0];
      const web = Utilities.base64EncodeWebSafe(bytes);
      return [Utilities.base64Encode(bytes), web, Utilities.base64DecodeWebSafe(web)];
    },
    returns: ['+/+/AA==', '-_-_AA==', [-5, -1, -65, 0]],
  },
  {
    id: 'utilities/format-date',
    says: 'formatDate takes Java’s patterns and a zone.',
    source: 'REF Utilities.formatDate; Java SimpleDateFormat',
    run: () => {
      const date = new Date('2026-01-05T03:04:05.006Z');
      return Utilities.formatDate(
        date,
        'America/New_York',
        "yyyy-MM-dd'T'HH:mm:ss.SSSXXX, EEEE d MMM yy h a, 'o''clock' Z u D",
      );
    },
    returns: "2026-01-04T22:04:05.006-05:00, Sunday 4 Jan 26 10 PM, o'clock -0500 7 4",
  },
  {
    id: 'utilities/parse-date',
    says: 'parseDate reads a text by pattern and zone.',
    source: 'REF Utilities.parseDate',
    run: () =>
      Utilities.parseDate('2026-07-01 08:30', 'America/New_York', 'yyyy-MM-dd HH:mm').toISOString(),
    returns: '2026-07-01T12:30:00.000Z',
  },
  {
    id: 'utilities/uuid',
    says: 'getUuid gives random identifiers of version 4.',
    source: 'REF Utilities.getUuid',
    run: () => {
      const [one, two] = [Utilities.getUuid(), Utilities.getUuid()];
      return /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(one)
        ? one !== two
        : one;
    },
    returns: true,
  },
  {
    id: 'utilities/format-string',
    says: 'formatString fills places as printf does.',
    source: 'REF Utilities.formatString',
    run: () => Utilities.formatString('%s owes %.2f for %03d %%', 'Wren', 12.5, 7),
    returns: 'Wren owes 12.50 for 007 %',
  },
  {
    id: 'utilities/blob',
    says: 'A blob keeps text, type and name.',
    source: 'REF Utilities.newBlob, Blob',
    run: () => {
      const blob = Utilities.newBlob('grün', 'text/csv', 'people.csv');
      const bytes = blob.getBytes().length;
      return [blob.getDataAsString(), blob.getContentType(), blob.getName(), bytes];
    },
    returns: ['grün', 'text/csv', 'people.csv', 5],
  },
  {
    id: 'utilities/zip',
    says: 'Blobs can be zipped.',
    source: 'REF Utilities.zip',
    run: () => Utilities.zip([Utilities.newBlob('text')]).getContentType(),
    returns: 'application/zip',
  },
];
