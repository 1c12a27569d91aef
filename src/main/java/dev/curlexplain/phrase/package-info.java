/** Sentences with places for values, and what Korean does to the words behind a value. */
package dev.curlexplain.phrase;
