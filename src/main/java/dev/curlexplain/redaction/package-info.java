/** Secrets out, structure kept, the same stand-in for the same value. */
package dev.curlexplain.redaction;
