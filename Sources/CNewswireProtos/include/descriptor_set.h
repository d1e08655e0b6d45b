#include <stddef.h>

/* A packed google.protobuf.FileDescriptorSet of all files in Protos/. */
extern const unsigned char *const newswire_descriptor_set;
extern const size_t newswire_descriptor_set_size;
