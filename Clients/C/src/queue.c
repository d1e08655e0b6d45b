/* Bytes that wait. */
#include "queue.h"

#include <stdlib.h>
#include <string.h>

uint8_t *nw_queue_reserve(byte_queue *queue, size_t size) {
  if (queue->capacity - queue->end < size) {
    size_t used = queue->end - queue->start;
    if (queue->start > 0) memmove(queue->bytes, queue->bytes + queue->start, used);
    queue->start = 0;
    queue->end = used;
    if (queue->capacity - used < size) {
      size_t capacity = queue->capacity * 2 > used + size ? queue->capacity * 2 : used + size;
      uint8_t *bytes = realloc(queue->bytes, capacity);
      if (bytes == NULL) return NULL;
      queue->bytes = bytes;
      queue->capacity = capacity;
    }
  }
  return queue->bytes + queue->end;
}
