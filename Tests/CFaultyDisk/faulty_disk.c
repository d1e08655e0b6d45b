#include "include/faulty_disk.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MAX_PLANS = 32, MAX_PATH = 512 };

/// What a write or truncation replaced.
typedef struct undo {
  struct undo *before;
  char path[MAX_PATH];
  sqlite3_int64 offset;
  sqlite3_int64 size_before;
  int count;
  unsigned char bytes[];
} undo;

typedef struct {
  bool in_use, armed, sticky, fired, lying;
  char folder[MAX_PATH];
  unsigned kinds;
  long nth, calls;
  int system_error;
  undo *last;
} plan;

typedef struct {
  sqlite3_file base;
  int plan;  // -1 for a file that never fails
  bool records;
  char path[MAX_PATH];
  sqlite3_file *real;
} faulty_file;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static plan plans[MAX_PLANS];
static sqlite3_vfs vfs;
static sqlite3_vfs *system_vfs;

static int plan_of(const char *path) {
  for (int i = 0; path && i < MAX_PLANS; i++) {
    size_t length = strlen(plans[i].folder);
    if (plans[i].in_use && strncmp(path, plans[i].folder, length) == 0 && path[length] == '/') return i;
  }
  return -1;
}

/// Counts a call. Returns errno if it is to fail, else 0.
static int fails(int index, unsigned kind) {
  int error = 0;
  pthread_mutex_lock(&lock);
  plan *p = index >= 0 ? &plans[index] : NULL;
  if (p && p->armed && (p->kinds & kind)) {
    p->calls++;
    if (p->calls == p->nth || (p->sticky && p->calls > p->nth)) {
      p->fired = true;
      error = p->system_error;
    }
  }
  pthread_mutex_unlock(&lock);
  return error;
}

/// A failure, told with errno as the system does.
static int failed(int system_error, int result) {
  errno = system_error;
  return result;
}

/// Notes what is about to be replaced.
static void record(faulty_file *f, sqlite3_int64 offset, int count) {
  if (!f->records) return;
  sqlite3_int64 size = 0;
  f->real->pMethods->xFileSize(f->real, &size);
  int kept = offset >= size ? 0 : (int)(offset + count > size ? size - offset : count);
  undo *u = malloc(sizeof *u + (size_t)kept);
  if (!u) abort();
  strcpy(u->path, f->path);
  u->offset = offset;
  u->size_before = size;
  u->count = kept;
  if (kept) f->real->pMethods->xRead(f->real, u->bytes, kept, offset);
  pthread_mutex_lock(&lock);
  u->before = plans[f->plan].last;
  plans[f->plan].last = u;
  pthread_mutex_unlock(&lock);
}

static void forget(int index, const char *path) {
  pthread_mutex_lock(&lock);
  undo **place = &plans[index].last;
  while (*place) {
    undo *u = *place;
    if (!path || strcmp(u->path, path) == 0) {
      *place = u->before;
      free(u);
    } else {
      place = &u->before;
    }
  }
  pthread_mutex_unlock(&lock);
}

// The methods of a file.

#define REAL(f) (((faulty_file *)(f))->real)

static int file_close(sqlite3_file *f) { return REAL(f)->pMethods->xClose(REAL(f)); }

static int file_read(sqlite3_file *f, void *bytes, int count, sqlite3_int64 offset) {
  int error = fails(((faulty_file *)f)->plan, FAULTY_READ);
  if (error) return failed(error, SQLITE_IOERR_READ);
  return REAL(f)->pMethods->xRead(REAL(f), bytes, count, offset);
}

static int file_write(sqlite3_file *f, const void *bytes, int count, sqlite3_int64 offset) {
  faulty_file *file = (faulty_file *)f;
  int error = fails(file->plan, FAULTY_WRITE);
  if (file->plan >= 0) record(file, offset, count);
  if (error == ENOSPC) {
    REAL(f)->pMethods->xWrite(REAL(f), bytes, count / 2, offset);
    return failed(error, SQLITE_FULL);
  }
  if (error) return failed(error, SQLITE_IOERR_WRITE);
  return REAL(f)->pMethods->xWrite(REAL(f), bytes, count, offset);
}

static int file_truncate(sqlite3_file *f, sqlite3_int64 size) {
  faulty_file *file = (faulty_file *)f;
  int error = fails(file->plan, FAULTY_TRUNCATE);
  if (error) return failed(error, SQLITE_IOERR_TRUNCATE);
  sqlite3_int64 before = 0;
  REAL(f)->pMethods->xFileSize(REAL(f), &before);
  if (file->plan >= 0 && size < before) record(file, size, (int)(before - size));
  return REAL(f)->pMethods->xTruncate(REAL(f), size);
}

static int file_sync(sqlite3_file *f, int flags) {
  faulty_file *file = (faulty_file *)f;
  int error = fails(file->plan, FAULTY_SYNC);
  if (error) return failed(error, SQLITE_IOERR_FSYNC);
  if (file->plan >= 0) {
    if (plans[file->plan].lying) return SQLITE_OK;
    forget(file->plan, file->path);
  }
  return REAL(f)->pMethods->xSync(REAL(f), flags);
}

static int file_size(sqlite3_file *f, sqlite3_int64 *size) { return REAL(f)->pMethods->xFileSize(REAL(f), size); }
static int file_lock(sqlite3_file *f, int level) { return REAL(f)->pMethods->xLock(REAL(f), level); }
static int file_unlock(sqlite3_file *f, int level) { return REAL(f)->pMethods->xUnlock(REAL(f), level); }
static int file_is_reserved(sqlite3_file *f, int *out) { return REAL(f)->pMethods->xCheckReservedLock(REAL(f), out); }
static int file_control(sqlite3_file *f, int op, void *arg) { return REAL(f)->pMethods->xFileControl(REAL(f), op, arg); }
static int file_sector_size(sqlite3_file *f) { return REAL(f)->pMethods->xSectorSize(REAL(f)); }
static int file_device(sqlite3_file *f) { return REAL(f)->pMethods->xDeviceCharacteristics(REAL(f)); }
static int file_map(sqlite3_file *f, int page, int size, int extend, void volatile **out) {
  return REAL(f)->pMethods->xShmMap(REAL(f), page, size, extend, out);
}
static int file_map_lock(sqlite3_file *f, int offset, int n, int flags) {
  return REAL(f)->pMethods->xShmLock(REAL(f), offset, n, flags);
}
static void file_barrier(sqlite3_file *f) { REAL(f)->pMethods->xShmBarrier(REAL(f)); }
static int file_unmap(sqlite3_file *f, int delete_it) { return REAL(f)->pMethods->xShmUnmap(REAL(f), delete_it); }

static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_unlock,
    .xCheckReservedLock = file_is_reserved,
    .xFileControl = file_control,
    .xSectorSize = file_sector_size,
    .xDeviceCharacteristics = file_device,
    .xShmMap = file_map,
    .xShmLock = file_map_lock,
    .xShmBarrier = file_barrier,
    .xShmUnmap = file_unmap,
};

// The methods of the disk.

static int disk_open(sqlite3_vfs *self, const char *path, sqlite3_file *f, int flags, int *out_flags) {
  (void)self;
  faulty_file *file = (faulty_file *)f;
  memset(file, 0, sizeof *file);
  pthread_mutex_lock(&lock);
  file->plan = plan_of(path);
  pthread_mutex_unlock(&lock);
  int error = fails(file->plan, FAULTY_OPEN);
  if (error) return failed(error, SQLITE_CANTOPEN);
  if (path) strncpy(file->path, path, MAX_PATH - 1);
  file->records = file->plan >= 0 && (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL));
  file->real = (sqlite3_file *)(file + 1);
  int result = system_vfs->xOpen(system_vfs, path, file->real, flags, out_flags);
  if (file->real->pMethods) file->base.pMethods = &methods;
  return result;
}

static int disk_delete(sqlite3_vfs *self, const char *path, int sync) {
  (void)self;
  return system_vfs->xDelete(system_vfs, path, sync);
}

static int disk_access(sqlite3_vfs *self, const char *path, int flags, int *out) {
  (void)self;
  return system_vfs->xAccess(system_vfs, path, flags, out);
}

static int disk_full_path(sqlite3_vfs *self, const char *path, int count, char *out) {
  (void)self;
  return system_vfs->xFullPathname(system_vfs, path, count, out);
}

static void install(void) {
  system_vfs = sqlite3_vfs_find(NULL);
  vfs = *system_vfs;
  vfs.szOsFile = (int)sizeof(faulty_file) + system_vfs->szOsFile;
  vfs.zName = "faulty";
  vfs.pNext = NULL;
  vfs.xOpen = disk_open;
  vfs.xDelete = disk_delete;
  vfs.xAccess = disk_access;
  vfs.xFullPathname = disk_full_path;
  sqlite3_vfs_register(&vfs, 1);
}

void faulty_disk_install(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, install);
}

int faulty_disk_add(const char *folder) {
  int result = -1;
  pthread_mutex_lock(&lock);
  for (int i = 0; i < MAX_PLANS && result < 0; i++) {
    if (plans[i].in_use) continue;
    memset(&plans[i], 0, sizeof plans[i]);
    strncpy(plans[i].folder, folder, MAX_PATH - 1);
    plans[i].in_use = true;
    result = i;
  }
  pthread_mutex_unlock(&lock);
  return result;
}

void faulty_disk_arm(int handle, unsigned kinds, long nth, int system_error, bool sticky) {
  pthread_mutex_lock(&lock);
  plan *p = &plans[handle];
  p->armed = true;
  p->fired = false;
  p->sticky = sticky;
  p->kinds = kinds;
  p->nth = nth;
  p->calls = 0;
  p->system_error = system_error;
  pthread_mutex_unlock(&lock);
}

long faulty_disk_disarm(int handle) {
  pthread_mutex_lock(&lock);
  plan *p = &plans[handle];
  p->armed = false;
  long calls = p->fired ? p->calls : -p->calls;
  pthread_mutex_unlock(&lock);
  return calls;
}

void faulty_disk_lie(int handle) { plans[handle].lying = true; }

bool faulty_disk_lose_unsynced(int handle, const char *path, const char *copy) {
  int descriptor = open(copy, O_RDWR);
  if (descriptor < 0) return false;
  bool done = true;
  pthread_mutex_lock(&lock);
  for (undo *u = plans[handle].last; u; u = u->before) {
    if (strcmp(u->path, path) != 0) continue;
    if (u->count && pwrite(descriptor, u->bytes, (size_t)u->count, u->offset) != u->count) done = false;
    if (ftruncate(descriptor, u->size_before) != 0) done = false;
  }
  pthread_mutex_unlock(&lock);
  close(descriptor);
  return done;
}

void faulty_disk_remove(int handle) {
  forget(handle, NULL);
  pthread_mutex_lock(&lock);
  plans[handle].in_use = false;
  pthread_mutex_unlock(&lock);
}
