/** The whole answer, in no language yet: every line once, notes, findings, stages. */
package dev.curlexplain.explanation;
