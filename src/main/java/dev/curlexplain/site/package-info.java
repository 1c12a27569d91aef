/** The knowledge base as a site of static pages in both languages, with a search that needs no server. */
package dev.curlexplain.site;
