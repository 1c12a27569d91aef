/** The curl command line as it was typed: words, options with their values, URLs. */
package dev.curlexplain.command;
