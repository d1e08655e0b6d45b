/* Bytes that wait. Inside the library only. */
#ifndef NEWSWIRE_QUEUE_H
#define NEWSWIRE_QUEUE_H

#include <stddef.h>
#include <stdint.h>

/* Bytes on their way in or out: those from `start` on are still to be used. */
typedef struct byte_queue {
  uint8_t *bytes;
  size_t start, end, capacity;
} byte_queue;

/* Room for `size` more bytes at the end, which the caller fills and adds to `end`; NULL without memory. */
uint8_t *nw_queue_reserve(byte_queue *queue, size_t size);

#endif
