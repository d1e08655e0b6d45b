//! Makes the messages of `../../Protos` into Rust.

use std::{env, fs};

fn main() {
    let protos = "../../Protos";
    let names = ["article", "query", "archive_service"];
    let inputs: Vec<String> = names.iter().map(|name| format!("{}/newswire/v1/{}.proto", protos, name)).collect();
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    protobuf_codegen_pure::Codegen::new()
        .out_dir(&out)
        .include(protos)
        .inputs(&inputs)
        .run()
        .expect("the messages can be read");
    // A file of messages begins with attributes of a module, which it can only have as a file of its own.
    let modules: Vec<String> = names.iter().map(|name| format!("#[path = \"{}/{}.rs\"]\npub mod {};\n", out, name, name)).collect();
    fs::write(format!("{}/messages.rs", out), modules.concat()).expect("OUT_DIR can be written");
    println!("cargo:rerun-if-changed={}", protos);
}
