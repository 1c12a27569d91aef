/** The language of {@code when:} in the knowledge base: its tree, its parser, its meaning. */
package dev.curlexplain.condition;
