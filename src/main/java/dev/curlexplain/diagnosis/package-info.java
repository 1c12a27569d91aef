/** Conditions over a conversation give diagnoses, with evidence and with causes weighed by evidence. */
package dev.curlexplain.diagnosis;
