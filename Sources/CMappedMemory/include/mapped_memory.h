#ifndef NEWSWIRE_MAPPED_MEMORY_H
#define NEWSWIRE_MAPPED_MEMORY_H

#include <stdbool.h>
#include <stddef.h>

/// Mapped files whose loss does not end the process.
///
/// The kernel answers a read of a mapped page that the file or the device does not have any more with SIGBUS, whose default is to end
/// the process. For a guarded range, all of it becomes zero bytes instead, and the range is marked as lost. Whoever reads it asks
/// `newswire_mapping_is_lost` before it uses what it has read. A SIGBUS outside of every guarded range does what it did before.
typedef struct newswire_mapping newswire_mapping;

/// Guards a range of mapped memory. The first call installs the handler of SIGBUS for the process.
/// - start, size: as mmap returned and was given them.
/// - Returns: NULL if there is no memory, or the handler cannot be installed; errno says which.
newswire_mapping *newswire_mapping_guard(void *start, size_t size);

/// Whether a read of the range has failed: what was read since the range was guarded may be zero bytes.
bool newswire_mapping_is_lost(const newswire_mapping *mapping);

/// Ends the guard. Call it before munmap, when nobody reads the range any more.
void newswire_mapping_release(newswire_mapping *mapping);

#endif
