/** Many tickets in, one explanation each out, in input order. */
package dev.curlexplain.batch;
