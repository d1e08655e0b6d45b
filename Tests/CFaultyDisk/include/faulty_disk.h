#pragma once

#include <stdbool.h>

// A disk that fails on request, as SQLite sees it: a VFS in front of the system's own, which becomes the default. Only
// files under a folder for which faults were asked fail; all others are passed on.

/// Which calls count, and fail.
enum {
  FAULTY_READ = 1,
  FAULTY_WRITE = 2,
  FAULTY_SYNC = 4,
  FAULTY_TRUNCATE = 8,
  FAULTY_OPEN = 16,
};

/// Registers the VFS; once for the process.
void faulty_disk_install(void);

/// Prepares faults for the files under a folder.
/// @return a handle, or -1 if there are too many.
int faulty_disk_add(const char *folder);

/// Lets the n-th call of these kinds from now on fail, and with `sticky` each one after it.
/// @param system_error errno that the failure is told with; with ENOSPC a write stores half of its bytes first.
void faulty_disk_arm(int handle, unsigned kinds, long nth, int system_error, bool sticky);

/// Lets no call fail any more.
/// @return the calls that were counted since it was armed, negative if none failed.
long faulty_disk_disarm(int handle);

/// From now on syncs are acknowledged and not carried out.
void faulty_disk_lie(int handle);

/// Takes back, in a copy of a file, what was written to it since its last sync that was carried out.
/// @return whether the file was known.
bool faulty_disk_lose_unsynced(int handle, const char *path, const char *copy);

/// Gives the handle back.
void faulty_disk_remove(int handle);
