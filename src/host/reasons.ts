const reasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'the permission is missing'],
  ['EPERM', 'the system does not allow it'],
  ['EROFS', 'the disk can only be read'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the share of the disk is used up'],
  ['EFBIG', 'the disk does not take files of this size'],
  ['ENOENT', 'the folder is gone, or the system allows none there'],
  ['ENOTDIR', 'a part of the path is a file'],
  ['EISDIR', 'a folder has that name'],
  ['EEXIST', 'something has that name already'],
  ['ELOOP', 'its links lead in a circle'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['EIO', 'the disk reports a fault'],
  ['EBUSY', 'another program is using it'],
  ['EMFILE', 'too many files are open'],
  ['ENFILE', 'too many files are open'],
])

/** Says in words why the system refused something. */
export function reasonFor(code: string): string {
  return (
    reasons.get(code) ?? (code === '' ? 'the system gives no reason' : `the system says ${code}`)
  )
}
