<#ftl output_format="terminal">
<#import "margin.ftl" as margin>
<@margin.transcript/>
