//! Counts the articles that match a query, and prints the headlines of the best ten.
//!
//!     NEWSWIRE_SOCKET=/run/newswire/newswire.sock cargo run -- 'storm AND source:"Daily Courier"'

use std::os::unix::{io::IntoRawFd, net::UnixStream};
use std::{env, error::Error, process};

use protobuf::Message;

#[allow(warnings)]
mod messages {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}
use messages::{archive_service, query};

/// How long a call may take, in nanoseconds.
const TIMEOUT: i64 = 10_000_000_000;

struct Archive {
    client: ttrpc::Client,
}

impl Archive {
    /// Connects to the daemon's socket. The client takes a connected descriptor.
    fn connect(path: &str) -> Result<Archive, Box<dyn Error>> {
        let stream = UnixStream::connect(path).map_err(|error| format!("no server answers at {}: {}", path, error))?;
        Ok(Archive { client: ttrpc::Client::new(stream.into_raw_fd()) })
    }

    /// Makes one call and waits for its answer.
    fn call<Answer: Message>(&self, method: &str, request: &dyn Message) -> Result<Answer, Box<dyn Error>> {
        let mut call = ttrpc::Request::new();
        call.set_service("newswire.v1.ArchiveService".to_string());
        call.set_method(method.to_string());
        call.set_timeout_nano(TIMEOUT);
        call.set_payload(request.write_to_bytes()?);
        let response = self.client.request(call)?;
        Ok(Answer::parse_from_bytes(response.get_payload())?)
    }
}

fn query_input(text: &str) -> query::QueryInput {
    let mut input = query::QueryInput::new();
    input.set_text(text.to_string());
    input
}

fn run(socket: &str, text: &str) -> Result<(), Box<dyn Error>> {
    let archive = Archive::connect(socket)?;

    let mut count = archive_service::CountRequest::new();
    count.set_query(query_input(text));
    let counted: archive_service::CountResponse = archive.call("Count", &count)?;
    println!("{} articles", counted.get_count());

    let mut search = archive_service::SearchRequest::new();
    search.set_query(query_input(text));
    search.set_page_size(10);
    search.set_omit_passages(true);
    let found: archive_service::SearchResponse = archive.call("Search", &search)?;
    for hit in found.get_hits() {
        println!("{}  {}  {}", hit.get_article_id(), hit.get_source(), hit.get_headline());
    }
    for warning in found.get_parsed().get_warnings() {
        eprintln!("warning: {}", warning.get_message());
    }
    Ok(())
}

fn main() {
    let socket = env::var("NEWSWIRE_SOCKET").unwrap_or_default();
    let arguments: Vec<String> = env::args().skip(1).collect();
    if socket.is_empty() || arguments.len() != 1 {
        eprintln!("usage: NEWSWIRE_SOCKET=PATH newswire-example QUERY");
        process::exit(64);
    }
    if let Err(error) = run(&socket, &arguments[0]) {
        eprintln!("newswire-example: {}", error);
        process::exit(1);
    }
}
