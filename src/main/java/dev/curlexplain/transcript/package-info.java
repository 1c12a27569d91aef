/** Text as it came in, cut into lines and freed of what others wrapped around curl's own words. */
package dev.curlexplain.transcript;
