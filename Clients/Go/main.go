// An example of a client in Go: asks the daemon how it is and searches, on the ttrpc package that Debian ships.
//
//	build/search [-socket PATH] QUERY…
//
// Exit status: 0 something was found, 1 nothing was, 2 an error.
package main

import (
	"context"
	"flag"
	"fmt"
	"net"
	"os"
	"strings"
	"time"

	"github.com/containerd/ttrpc"
	"google.golang.org/grpc/status"

	health "newswire.example/grpc/health/v1"
	newswire "newswire.example/newswire/v1"
)

func main() {
	socket := flag.String("socket", defaultSocket(), "the daemon's socket")
	flag.Parse()
	found, err := search(*socket, strings.Join(flag.Args(), " "))
	if err != nil {
		fmt.Fprintf(os.Stderr, "search: %s (%s)\n", status.Convert(err).Message(), status.Code(err))
		os.Exit(2)
	}
	if found == 0 {
		os.Exit(1)
	}
}

// search prints what is found and returns how much that is.
func search(socket, query string) (int, error) {
	connection, err := net.Dial("unix", socket)
	if err != nil {
		return 0, err
	}
	client := ttrpc.NewClient(connection)
	defer client.Close()
	// The deadline goes to the daemon, which gives the search up when it has passed.
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()

	var state health.HealthCheckResponse
	if err := client.Call(ctx, "grpc.health.v1.Health", "Check", &health.HealthCheckRequest{}, &state); err != nil {
		return 0, err
	}
	fmt.Println("the daemon is", state.Status)

	request := &newswire.SearchRequest{
		Query: &newswire.QueryInput{Form: &newswire.QueryInput_Text{Text: query}},
	}
	var response newswire.SearchResponse
	if err := client.Call(ctx, "newswire.v1.ArchiveService", "Search", request, &response); err != nil {
		return 0, err
	}
	for _, warning := range response.Parsed.GetWarnings() {
		fmt.Println("warning:", warning.Message)
	}
	for _, hit := range response.Hits {
		fmt.Printf("%s  %.10s  %s\n", hit.ArticleId, hit.Published.GetTime(), hit.Headline)
	}
	return len(response.Hits), nil
}

func defaultSocket() string {
	if path := os.Getenv("NEWSWIRE_SOCKET"); path != "" {
		return path
	}
	if folder := os.Getenv("XDG_RUNTIME_DIR"); strings.HasPrefix(folder, "/") {
		return folder + "/newswire/newswire.sock"
	}
	return "/run/newswire/newswire.sock"
}
