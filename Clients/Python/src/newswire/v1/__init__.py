"""The messages of Protos/newswire/v1, as protoc generates them."""

from newswire.v1.admin_service_pb2 import *
from newswire.v1.archive_service_pb2 import *
from newswire.v1.article_pb2 import *
from newswire.v1.mark_service_pb2 import *
from newswire.v1.query_pb2 import *
