// swift-tools-version: 6.2
import PackageDescription

// Every Swift target is built alike: Swift 6 mode, no warnings, each import named where it is used.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Each use of unsafe memory is marked `unsafe` (SE-0458), except in tests: the macros of swift-testing expand to code
// that does not mark it.
let strictSettings = settings + [.strictMemorySafety()]

let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioEmbedded: Target.Dependency = .product(name: "NIOEmbedded", package: "swift-nio")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let histogram: Target.Dependency = .product(name: "Histogram", package: "hdrhistogram-swift")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let metrics: Target.Dependency = .product(name: "CoreMetrics", package: "swift-metrics")
let configuration: Target.Dependency = .product(name: "Configuration", package: "swift-configuration")
let systemPackage: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let nioHTTP: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")

/// A module map over a library that Debian packages.
func system(_ name: String, _ pkgConfig: String? = nil, apt package: String) -> Target {
  .systemLibrary(name: name, path: "Sources/\(name)", pkgConfig: pkgConfig, providers: [.apt([package])])
}

/// The READMEs of a target's rooms, which are not compiled.
func readmes(_ rooms: String...) -> [String] { ["README.md"] + rooms.map { "\($0)/README.md" } }

/// A library target. `dependencies` may only name targets declared above it.
func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil, exclude: [String] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: path ?? "Sources/\(name)", exclude: exclude,
    swiftSettings: strictSettings)
}

func executable(
  _ name: String, _ dependencies: [Target.Dependency], path: String? = nil, exclude: [String] = []
) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, path: path ?? "Sources/\(name)", exclude: exclude,
    swiftSettings: strictSettings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], samples: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: ["TestSupport"] + dependencies, path: "Tests/\(name)", exclude: samples,
    swiftSettings: settings)
}

let package = Package(
  name: "newswire",
  products: [
    .library(name: "NewswireClient", targets: ["NewswireClient", "NewswireModel", "NewswireCore"]),
    .executable(name: "newswired", targets: ["newswired"]),
    .executable(name: "newswire", targets: ["newswire"]),
    .executable(name: "newswire-load", targets: ["newswire-load"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
  ],
  targets: [
    system("CProtobufC", "libprotobuf-c", apt: "libprotobuf-c-dev"),
    system("CZstd", "libzstd", apt: "libzstd-dev"),
    system("CXXHash", "libxxhash", apt: "libxxhash-dev"),
    system("CSQLite", "sqlite3", apt: "libsqlite3-dev"),
    system("COpenSSL", "libcrypto", apt: "libssl-dev"),
    system("CStemmer", apt: "libstemmer-dev"),
    system("CLibXML2", "libxml-2.0", apt: "libxml2-dev"),
    system("CZlib", "zlib", apt: "zlib1g-dev"),
    system("CUChardet", "uchardet", apt: "libuchardet-dev"),
    .target(name: "CCLD2", path: "Sources/CCLD2", linkerSettings: [.linkedLibrary("cld2")]),
    .target(name: "CMappedMemory", path: "Sources/CMappedMemory"),
    .target(name: "CNewswireProtos", dependencies: ["CProtobufC"], path: "Sources/CNewswireProtos"),

    library("NewswireCore"),
    library("NewswireModel", ["NewswireCore"]),
    library(
      "NewswireMessages", ["NewswireCore", "NewswireModel", "CNewswireProtos", "CProtobufC", nioCore],
      exclude: ["README.md"]),
    library("NewswireAnalysis", ["NewswireCore", "NewswireModel", "CStemmer"], exclude: ["NAMES.md", "Languages/en"]),
    library("NewswireDeduplication", ["NewswireCore", "NewswireModel", "NewswireAnalysis"]),
    library(
      "NewswireQuery", ["NewswireCore", "NewswireModel", "NewswireAnalysis"], exclude: readmes()),
    library("NewswireHighlight", ["NewswireModel", "NewswireAnalysis", "NewswireQuery"]),
    library("NewswireContainers", ["NewswireCore", "NewswireModel", "CZlib", "CZstd"]),
    library(
      "NewswireAnnotation", ["NewswireCore", "NewswireModel", "NewswireAnalysis", "CCLD2"],
      exclude: ["Languages/en"]
        + readmes(
          "Language", "Engine/Dates", "Engine/Lexicon", "Engine/Names", "Engine/Numbers", "Engine/Quotes",
          "Engine/Text")),
    library("NewswireFormats", ["NewswireCore", "NewswireModel", "CLibXML2", "CUChardet"], exclude: readmes()),
    library("NewswireFields", ["NewswireCore", "NewswireModel", "NewswireAnnotation"], exclude: readmes()),
    library(
      "NewswireExtraction",
      [
        "NewswireCore", "NewswireModel", "NewswireAnalysis", "NewswireAnnotation", "NewswireContainers",
        "NewswireFormats", "NewswireFields", "COpenSSL", "CLibXML2",
      ],
      exclude: readmes(
        "Formats/Documents", "Formats/HTML", "Formats/HTML/Body", "Formats/JSON", "Formats/Text", "Formats/WebArchives",
        "Formats/XML",
        "Redaction", "Verdicts")),
    library(
      "NewswireStore",
      [
        "NewswireCore", "NewswireModel", "NewswireMessages", "NewswireDeduplication", "CZstd", "CXXHash", "CSQLite",
        grdb,
      ]),
    library(
      "NewswireIndex",
      ["NewswireCore", "NewswireModel", "NewswireAnalysis", "NewswireQuery", "CMappedMemory", "CXXHash"],
      exclude: ["FORMAT.md"]
        + readmes(
          "Aggregation", "Collapsing", "Cursors", "Format", "Marks", "Matching", "Paging", "Planning", "Quotes",
          "Ranking", "Storage", "Terms", "Writing")),
    library(
      "NewswireArchive",
      [
        "NewswireCore", "NewswireModel", "NewswireMessages", "NewswireAnalysis", "NewswireQuery", "NewswireHighlight",
        "NewswireContainers", "NewswireFields", "NewswireExtraction", "NewswireStore", "NewswireIndex", logging,
      ]),
    library("NewswireRPC", ["NewswireCore", "NewswireModel", nioCore, nioPosix, logging], exclude: ["README.md"]),
    library(
      "NewswireService",
      [
        "NewswireCore", "NewswireModel", "NewswireMessages", "NewswireArchive", "NewswireRPC", nioCore, logging,
        metrics,
      ]),
    library("NewswireMetrics", [metrics]),
    library("NewswireCommandLine", ["NewswireCore", "NewswireModel", argumentParser]),
    library(
      "NewswireDaemon",
      [
        "NewswireCore", "NewswireModel", "NewswireCommandLine", "NewswireArchive", "NewswireRPC", "NewswireService",
        "NewswireMetrics", argumentParser, logging, lifecycle, signals, metrics, configuration, systemPackage, nioCore,
        nioPosix, nioHTTP,
      ]),
    executable("newswired", ["NewswireModel", "NewswireCommandLine", "NewswireDaemon", argumentParser]),

    library(
      "NewswireClient", ["NewswireCore", "NewswireModel", "NewswireMessages", "NewswireRPC", nioCore],
      path: "Clients/Swift/Sources"),
    library("NewswireReflection", ["NewswireCore", "NewswireModel", "NewswireMessages", "NewswireRPC", nioCore]),
    executable(
      "newswire",
      [
        "NewswireCore", "NewswireModel", "NewswireMessages", "NewswireQuery", "NewswireContainers",
        "NewswireReflection", "NewswireExtraction", "NewswireCommandLine", "NewswireDaemon", "NewswireClient",
        "NewswireRPC", "NewswireArchive", argumentParser, logging,
      ],
      path: "Clients/CLI"),

    executable(
      "newswire-load",
      [
        "NewswireModel", "NewswireMessages", "NewswireContainers", "NewswireReflection", "NewswireExtraction",
        "NewswireCommandLine", "NewswireRPC", nioCore, nioPosix, argumentParser, histogram,
      ],
      path: "Clients/Load", exclude: ["README.md", "examples"]),

    executable("newswire-echo", ["NewswireRPC", nioCore, logging], path: "Benchmarks/Wire/Echo"),
    executable(
      "newswire-stories", ["NewswireCore", "NewswireModel", "NewswireDeduplication"], path: "Benchmarks/Stories"),
    executable(
      "newswire-answers", ["NewswireModel", "NewswireMessages", "NewswireArchive", logging], path: "Benchmarks/Answers"),
    executable(
      "newswire-bench", ["NewswireCore", "NewswireModel", "NewswireQuery", "NewswireAnnotation", "NewswireIndex"],
      path: "Benchmarks/Search"),
    executable("newswire-bench-reading", ["NewswireModel", "NewswireExtraction"], path: "Benchmarks/Reading"),
    executable("wire-fixture", ["NewswireRPC", nioCore, logging], path: "Benchmarks/Wire/Fixture"),

    .target(name: "CFaultyDisk", dependencies: ["CSQLite"], path: "Tests/CFaultyDisk"),
    library(
      "TestSupport", ["NewswireCore", "NewswireModel", "NewswireContainers", "NewswireIndex", "CFaultyDisk"],
      path: "Tests/TestSupport"),
    executable(
      "newswire-fuzz",
      [
        "TestSupport", "NewswireModel", "NewswireMessages", "NewswireQuery", "NewswireContainers", "NewswireExtraction",
        "NewswireIndex", "NewswireStore", "NewswireRPC", "NewswireClient", nioCore, grdb, argumentParser, logging,
      ],
      path: "Tests/Fuzz"),
    tests("FuzzTests", ["newswire-fuzz"]),
    tests("NewswireCoreTests", ["NewswireCore"]),
    tests("NewswireModelTests", ["NewswireModel"]),
    tests("NewswireMessagesTests", ["NewswireCore", "NewswireModel", "NewswireMessages"]),
    tests("NewswireAnalysisTests", ["NewswireModel", "NewswireAnalysis"]),
    tests("NewswireDeduplicationTests", ["NewswireModel", "NewswireDeduplication"]),
    tests("NewswireQueryTests", ["NewswireCore", "NewswireModel", "NewswireMessages", "NewswireQuery"]),
    tests(
      "NewswireHighlightTests",
      ["NewswireModel", "NewswireMessages", "NewswireAnalysis", "NewswireQuery", "NewswireHighlight"]),
    tests("NewswireContainersTests", ["NewswireModel", "NewswireContainers"]),
    tests("NewswireAnnotationTests", ["NewswireCore", "NewswireModel", "NewswireAnnotation"]),
    tests("NewswireFormatsTests", ["NewswireModel", "NewswireFormats"]),
    tests("NewswireFieldsTests", ["NewswireCore", "NewswireModel", "NewswireFields"]),
    tests(
      "NewswireExtractionTests",
      [
        "NewswireCore", "NewswireModel", "NewswireContainers", "NewswireFormats", "NewswireFields",
        "NewswireExtraction",
      ], samples: ["Samples"]),
    tests(
      "NewswireStoreTests", ["NewswireModel", "NewswireMessages", "NewswireStore", grdb], samples: ["Fixtures"]),
    tests(
      "NewswireIndexTests",
      [
        "NewswireCore", "NewswireQuery", "NewswireModel", "NewswireMessages", "NewswireAnalysis", "NewswireIndex",
        "CXXHash",
        grdb,
      ],
      samples: ["Fixtures"]),
    tests(
      "NewswireArchiveTests",
      ["NewswireModel", "NewswireMessages", "NewswireStore", "NewswireArchive", grdb, logging]),
    tests("NewswireReflectionTests", ["NewswireModel", "NewswireMessages", "NewswireReflection"]),
    tests(
      "NewswireRPCTests", ["NewswireCore", "NewswireModel", "NewswireRPC", nioCore, nioPosix, nioEmbedded, logging]),
    tests(
      "NewswireLoadTests",
      ["newswire-load", "NewswireModel", "NewswireMessages", "NewswireRPC", "NewswireService", nioCore, logging]),
    tests(
      "NewswireServiceTests",
      [
        "NewswireCore", "NewswireModel", "NewswireMessages", "NewswireArchive", "NewswireService", "NewswireRPC",
        "NewswireMetrics", "NewswireClient", nioCore, logging, metrics,
      ]),
    tests("NewswireMetricsTests", ["NewswireMetrics", metrics]),
    tests("NewswireDaemonTests", ["NewswireDaemon", "NewswireModel", "NewswireRPC", argumentParser, logging]),
    tests("NewswireCommandLineTests", ["NewswireCommandLine", "NewswireModel", argumentParser]),
    tests("NewswireCLITests", ["newswire", "NewswireCommandLine", "NewswireCore", "NewswireModel", argumentParser]),
    tests("RepositoryTests", []),
    tests("EndToEndTests", ["NewswireModel", "NewswireMessages", "NewswireClient", "newswire-fuzz", grdb]),
  ]
)
