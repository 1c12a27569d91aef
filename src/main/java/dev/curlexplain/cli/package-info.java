/** The command line. */
package dev.curlexplain.cli;
