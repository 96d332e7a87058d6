/** The look of the tools, light and dark. */
export const toolsCss = `
:root{color-scheme:light dark;--ink:#1d1d1f;--faint:#5a5a60;--line:#c9c9ce;--ground:#f4f4f6;--raised:#fff;--stage:#dcdce0;--mark:#0b57d0;--on-mark:#fff;--bad:#b3261e;--bad-ground:#fbe9e7;--warn:#7a4f00;--warn-ground:#fff4dc}
@media (prefers-color-scheme:dark){:root{--ink:#ececf0;--faint:#b0b0b8;--line:#4a4a50;--ground:#1c1c1f;--raised:#28282c;--stage:#111113;--mark:#a8c7fa;--on-mark:#0a2a5c;--bad:#ffb4ab;--bad-ground:#45201d;--warn:#ffd479;--warn-ground:#3d2f10}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html,body{margin:0;height:100%}
body{display:grid;grid-template:auto minmax(0,1fr) auto/minmax(9rem,15rem) minmax(0,1fr) auto;color:var(--ink);background:var(--ground);font:14px/1.45 system-ui,sans-serif}
header{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:.4rem .9rem;align-items:center;padding:.4rem .8rem;border-bottom:1px solid var(--line)}
header h1{margin:0;font-size:1rem;font-weight:600}
.choice{display:inline-flex;gap:.35rem;align-items:center}
.choice>span{color:var(--faint)}
button,.button,select,input{font:inherit;color:inherit;background:var(--raised);border:1px solid var(--faint);border-radius:.35rem;padding:.2rem .5rem;min-height:1.8rem}
input[type=color]{padding:.1rem;width:2.6rem}
input.unset{opacity:.4}
button{cursor:pointer}
.button{text-decoration:none;display:inline-flex;align-items:center}
button:hover,.button:hover{border-color:var(--mark)}
button[aria-pressed=true],button[aria-expanded=true]{background:var(--mark);color:var(--on-mark);border-color:var(--mark)}
:focus-visible{outline:2px solid var(--mark);outline-offset:2px}
.grow{flex:1}
nav{overflow:auto;border-right:1px solid var(--line)}
nav ol{list-style:none;margin:0;padding:.3rem}
nav button{display:grid;grid-template-columns:2rem 1fr auto;gap:.3rem;width:100%;text-align:start;border-color:transparent;background:none}
nav button .number{color:var(--faint);font-variant-numeric:tabular-nums}
nav button .title{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
nav button[aria-current=true]{background:var(--mark);color:var(--on-mark)}
nav button[aria-current=true] .number{color:inherit}
.dot{font-weight:700}
.dot.error{color:var(--bad)}
.dot.warning{color:var(--warn)}
nav button[aria-current=true] .dot{color:inherit}
main{position:relative;min-width:0;background:var(--stage)}
main:fullscreen{background:#000}
main:fullscreen iframe{padding:0}
main:fullscreen .over{display:none}
main[data-black]{background:#000}
main[data-black]>*{visibility:hidden}
iframe{display:block;width:100%;height:100%;border:0;padding:1rem;background:transparent}
.over{position:absolute;inset-inline:1rem;display:flex;flex-direction:column;gap:.5rem;pointer-events:none}
.over>*{pointer-events:auto}
.over.top{top:1rem}
.over.bottom{bottom:1rem}
.notice{margin:0;padding:.5rem .8rem;border-radius:.4rem;box-shadow:0 1px 6px #0005;background:var(--raised);max-height:40vh;overflow:auto}
.notice.error{background:var(--bad-ground);border-inline-start:4px solid var(--bad)}
.notice.warning{background:var(--warn-ground);border-inline-start:4px solid var(--warn)}
.notice p{margin:.15rem 0;overflow-wrap:anywhere}
.severity{font-weight:700}
.error .severity{color:var(--bad)}
.warning .severity{color:var(--warn)}
code,.place{font-family:ui-monospace,monospace;font-size:.9em}
.place{overflow-wrap:anywhere;text-align:start}
aside{width:min(24rem,40vw);overflow:auto;border-inline-start:1px solid var(--line);padding:.6rem .8rem}
aside[hidden]{display:none}
aside h2{font-size:1rem;margin:.2rem 0 .6rem}
aside ul{list-style:none;margin:0;padding:0;display:grid;gap:.6rem}
.tokens{display:grid;gap:.45rem;border:0;padding:0;margin:0;min-width:0}
.pair{display:inline-flex;gap:.35rem}
.tokens .choice{justify-content:space-between}
.tokens select,.tokens input:not([type=color]){width:11rem}
.row{display:flex;gap:.5rem;flex-wrap:wrap;align-items:center;margin-block:.6rem}
pre{background:var(--raised);border:1px solid var(--line);border-radius:.35rem;padding:.5rem;overflow:auto;white-space:pre-wrap;overflow-wrap:anywhere;margin:.4rem 0}
footer{grid-column:1/-1;display:flex;flex-wrap:wrap;align-items:center;gap:.3rem 1rem;padding:.25rem .8rem;border-top:1px solid var(--line);color:var(--faint);font-size:.9rem}
footer .button,footer button{padding-block:0;min-height:1.6rem;color:var(--ink)}
footer button[aria-pressed=true]{color:var(--on-mark)}
footer>.grow~*{margin-inline-start:-.5rem}
.quiet{color:var(--faint)}
@media (max-width:48rem){body{grid-template:auto auto minmax(0,1fr) auto/minmax(0,1fr)}nav{border:0;border-bottom:1px solid var(--line);max-height:7rem}aside{position:fixed;inset:auto 0 0;width:auto;max-height:55vh;background:var(--ground);border-top:1px solid var(--line);z-index:1}}
@media (forced-colors:active){button[aria-pressed=true],button[aria-expanded=true],nav button[aria-current=true]{outline:2px solid}}
`
