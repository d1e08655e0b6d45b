// Calls the test server as any Go program would, with the ttrpc client that Debian packages
// (golang-github-containerd-ttrpc-dev: unary calls).
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go build -o client . && ./client SOCKET
//
// Messages are protobuf's wrapper types, so no code has to be generated. Prints one line for each check that fails, and exits with 1
// if there was any.
package main

import (
	"context"
	"fmt"
	"net"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/containerd/ttrpc"
	"github.com/gogo/protobuf/types"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

const service = "test.v1.Test"

var failures int

func check(good bool, what string, values ...interface{}) {
	if !good {
		failures++
		fmt.Println(append([]interface{}{what}, values...)...)
	}
}

func main() {
	connection, err := net.Dial("unix", os.Args[1])
	if err != nil {
		fmt.Println(err)
		os.Exit(2)
	}
	client := ttrpc.NewClient(connection)
	defer client.Close()
	echoes(client)
	errors(client)
	deadline(client)
	many(client)
	if failures > 0 {
		os.Exit(1)
	}
}

func echo(client *ttrpc.Client, method string, text string) (string, error) {
	var out types.StringValue
	err := client.Call(context.Background(), service, method, &types.StringValue{Value: text}, &out)
	return out.Value, err
}

func echoes(client *ttrpc.Client) {
	for _, method := range []string{"Echo", "EchoLater"} {
		for _, size := range []int{0, 1, 1000, 1 << 20, 4<<20 - 70<<10} {
			text := strings.Repeat("n", size)
			got, err := echo(client, method, text)
			check(err == nil && got == text, method, size, "bytes:", err)
		}
	}
}

func errors(client *ttrpc.Client) {
	_, err := echo(client, "Ecko", "")
	check(status.Code(err) == codes.Unimplemented, "unknown method:", err)
	check(strings.Contains(err.Error(), "test.v1.Test/Echo"), "no hint:", err)
	_, err = echo(client, "Fail", "")
	check(status.Code(err) == codes.NotFound, "error:", err)
	check(len(status.Convert(err).Details()) == 1, "no detail:", err)
}

func deadline(client *ttrpc.Client) {
	short, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	var out types.StringValue
	err := client.Call(short, service, "Hang", &types.StringValue{}, &out)
	check(err != nil, "a call that hangs was answered")
}

func many(client *ttrpc.Client) {
	var group sync.WaitGroup
	var lock sync.Mutex
	for i := 0; i < 200; i++ {
		group.Add(1)
		go func(i int) {
			defer group.Done()
			method := []string{"Echo", "EchoLater"}[i%2]
			text := fmt.Sprint(i)
			got, err := echo(client, method, text)
			lock.Lock()
			defer lock.Unlock()
			check(err == nil && got == text, "call", i, got, err)
		}(i)
	}
	group.Wait()
}
