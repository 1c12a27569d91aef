/** Whether a knowledge folder is sound: names exist, both languages are there, examples give what they say. */
package dev.curlexplain.check;
