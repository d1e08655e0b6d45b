/// The release this is.
public enum Newswire {
  /// By semantic versioning (https://semver.org).
  public static let version = "0.1.0"
}
