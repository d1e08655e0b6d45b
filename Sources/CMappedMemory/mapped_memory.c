// Nothing here may be Swift: it runs in a handler of signals, where only async-signal-safe calls are allowed (signal-safety(7)).
// mmap is not on POSIX's list; Linux's is a plain system call.
#define _GNU_SOURCE
#include "mapped_memory.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

/// Entries are never freed, only used again, so that the handler can walk them while others come and go.
struct newswire_mapping {
  struct newswire_mapping *next;
  /// Odd while start and size change.
  atomic_uint version;
  /// 0 for an entry that is not in use.
  atomic_uintptr_t start;
  atomic_size_t size;
  atomic_bool is_lost;
};

static _Atomic(newswire_mapping *) all;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static struct sigaction before;

/// The entry of an address; NULL if it is in no guarded range. Who reads a range keeps it guarded, so that an entry under change is of
/// no interest.
static newswire_mapping *find(uintptr_t address) {
  for (newswire_mapping *entry = atomic_load(&all); entry; entry = entry->next) {
    unsigned version = atomic_load(&entry->version);
    uintptr_t start = atomic_load(&entry->start);
    size_t size = atomic_load(&entry->size);
    if (start && address >= start && address - start < size && version % 2 == 0 && atomic_load(&entry->version) == version)
      return entry;
  }
  return NULL;
}

static void handle(int number, siginfo_t *info, void *context) {
  (void)context;
  int error = errno;
  newswire_mapping *entry = info->si_code > 0 ? find((uintptr_t)info->si_addr) : NULL;
  if (entry) {
    // Marked first: a thread that reads zero bytes and then looks at the mark must find it.
    atomic_store(&entry->is_lost, true);
    void *start = (void *)atomic_load(&entry->start);
    if (mmap(start, atomic_load(&entry->size), PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == start) {
      errno = error;
      return;
    }
  }
  // The instruction runs again, and now meets the handler that was there before.
  sigaction(SIGBUS, &before, NULL);
  if (info->si_code <= 0) raise(number);
  errno = error;
}

static int install(void) {
  static bool is_installed;
  if (is_installed) return 0;
  struct sigaction action = {.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
  action.sa_sigaction = handle;
  sigemptyset(&action.sa_mask);
  if (sigaction(SIGBUS, &action, &before) != 0) return -1;
  is_installed = true;
  return 0;
}

/// An entry that is not in use, new if need be. Called with the mutex.
static newswire_mapping *unused(void) {
  for (newswire_mapping *entry = atomic_load(&all); entry; entry = entry->next)
    if (atomic_load(&entry->start) == 0) return entry;
  newswire_mapping *entry = calloc(1, sizeof *entry);
  if (!entry) return NULL;
  entry->next = atomic_load(&all);
  atomic_store(&all, entry);
  return entry;
}

static void set(newswire_mapping *entry, uintptr_t start, size_t size) {
  atomic_fetch_add(&entry->version, 1);
  atomic_store(&entry->start, start);
  atomic_store(&entry->size, size);
  atomic_store(&entry->is_lost, false);
  atomic_fetch_add(&entry->version, 1);
}

newswire_mapping *newswire_mapping_guard(void *start, size_t size) {
  pthread_mutex_lock(&mutex);
  newswire_mapping *entry = install() == 0 ? unused() : NULL;
  if (entry) set(entry, (uintptr_t)start, size);
  pthread_mutex_unlock(&mutex);
  return entry;
}

bool newswire_mapping_is_lost(const newswire_mapping *mapping) {
  return atomic_load_explicit(&mapping->is_lost, memory_order_acquire);
}

void newswire_mapping_release(newswire_mapping *mapping) {
  pthread_mutex_lock(&mutex);
  set(mapping, 0, 0);
  pthread_mutex_unlock(&mutex);
}
