/** What one line states: an event with an id and fields, built from the parse tree of the line. */
package dev.curlexplain.event;
