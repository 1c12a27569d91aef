package dev.curlexplain.conversation;

/**
 * What the lines give away about the program that printed them; every part may be null.
 *
 * @param curlVersion {@code 8.5.0}, from the User-Agent header
 * @param tlsLibrary {@code LibreSSL}, from the wording of its messages
 * @param tlsLibraryVersion {@code 3.3.6}
 * @param system {@code macos}, {@code linux} or {@code windows}, from error numbers and paths
 * @param client {@code git}, {@code php}, ..., an id of {@code clients.yaml}, when a program other than curl printed it
 */
public record Platform(String curlVersion, String tlsLibrary, String tlsLibraryVersion, String system, String client) {}
