/** The knowledge base: read, checked, compiled into one resource, indexed. */
package dev.curlexplain.knowledge;
