/* The state of the daemon. */
#include "newswire.h"

#include "grpc/health/v1/health.pb-c.h"

static const char archive[] = "newswire.v1.ArchiveService";

newswire_code newswire_get_status(
    newswire_client *client, Newswire__V1__GetStatusResponse **response, newswire_error *error) {
  Newswire__V1__GetStatusRequest request = NEWSWIRE__V1__GET_STATUS_REQUEST__INIT;
  return newswire_call(
      client, archive, "GetStatus", &request.base, &newswire__v1__get_status_response__descriptor,
      (ProtobufCMessage **)response, error);
}

newswire_code newswire_check_health(newswire_client *client, const char *service, bool *serves, newswire_error *error) {
  Grpc__Health__V1__HealthCheckRequest request = GRPC__HEALTH__V1__HEALTH_CHECK_REQUEST__INIT;
  if (service != NULL) request.service = (char *)service;
  Grpc__Health__V1__HealthCheckResponse *response;
  newswire_code code = newswire_call(
      client, "grpc.health.v1.Health", "Check", &request.base, &grpc__health__v1__health_check_response__descriptor,
      (ProtobufCMessage **)&response, error);
  *serves =
      response != NULL && response->status == GRPC__HEALTH__V1__HEALTH_CHECK_RESPONSE__SERVING_STATUS__SERVING;
  if (response != NULL) grpc__health__v1__health_check_response__free_unpacked(response, NULL);
  return code;
}
