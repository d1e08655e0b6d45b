/* The life of a call. Inside the library only. */
#ifndef NEWSWIRE_CALLS_H
#define NEWSWIRE_CALLS_H

#include "wire.h"

/* Begins a call. `call` must stay where it is until nw_call_end. What fails shows when the call is waited for. */
void nw_call_begin(
    newswire_client *client, stream *call, stream_kind kind, const char *service, const char *method,
    const ProtobufCMessage *request);

/* Waits for the next message, which is the caller's to free; NULL at the stream's end, or where the call failed: then its error is
 * set. */
message *nw_call_next(stream *call);

/* Sends a message once the server has room for it. False if the call has ended, with or without error. */
bool nw_call_send(stream *call, const ProtobufCMessage *request);

/* Says that all is sent. */
void nw_call_finish(stream *call);

/* Forgets the call; cancels it if it has not ended. */
void nw_call_end(stream *call);

/* Waits for a call's next message and decodes it. NULL at the end of the stream, or with an error. */
newswire_code nw_call_receive(
    stream *call, const ProtobufCMessageDescriptor *type, ProtobufCMessage **response, newswire_error *error);

#endif
