lexer grammar SagaLexer;

// Every character of a text becomes part of some token, so that the text can be put together again from the tokens.
// What is wrong within a word gets a token of its own (at the end of this file): the parser never sees a hole.

channels {
    COMMENTS,
    ERRORS
}

// Reserved words: error recovery holds on to them, and they are names only in backticks.

NAMESPACE: 'namespace';
IMPORT: 'import';
RECORD: 'record';
ENUM: 'enum';
ERROR: 'error';
EVENT: 'event';
SERVICE: 'service';
SAGA: 'saga';
RETRY: 'retry';
SIGNAL: 'signal';
ON: 'on';
TIMEOUT: 'timeout';
STEP: 'step';
PIVOT: 'pivot';
IRREVERSIBLE: 'irreversible';
PARALLEL: 'parallel';
RETURN: 'return';
WAIT: 'wait';
AWAIT: 'await';
RUN: 'run';
FOR: 'for';
AFTER: 'after';
WHEN: 'when';
VERIFY: 'verify';
COMPENSATE: 'compensate';
RECOVER: 'recover';
EMIT: 'emit';
ELSE: 'else';
FAILS: 'fails';
TRUE: 'true';
FALSE: 'false';
NULL: 'null';

// Words that mean something in their place only; the parser's rule "word" takes them as names.

JAVA: 'java';
TOPIC: 'topic';
KEY: 'key';
QUERY: 'query';
TRANSACTIONAL: 'transactional';
VERSION: 'version';
TENANT: 'tenant';
INDEX: 'index';
FAILURE: 'failure';
FAIL: 'fail';
FAST: 'fast';
GRACE: 'grace';
ALL: 'all';
COMPLETED: 'completed';
COMPENSATED: 'compensated';
SUSPENDED: 'suspended';
UNTIL: 'until';
WITHIN: 'within';
REJECT: 'reject';
SKIP_WORD: 'skip';
DEFAULT: 'default';
EACH: 'each';
IN: 'in';
AT: 'at';
MOST: 'most';
TOLERATE: 'tolerate';
NO: 'no';
FOREVER: 'forever';
BACKOFF: 'backoff';
EVERY: 'every';
NONE: 'none';
MANUAL: 'manual';
ROLLBACK: 'rollback';

LBRACE: '{';
RBRACE: '}';
LPAREN: '(';
RPAREN: ')';
LBRACKET: '[';
RBRACKET: ']';
COMMA: ',';
COLON: ':';
DOT: '.';
RANGE: '..';
SAFE_DOT: '?.';
QUESTION: '?';
COALESCE: '??';
AT_SIGN: '@';
ASSIGN: '=';
EQUAL: '==';
NOT_EQUAL: '!=';
LESS: '<';
LESS_EQUAL: '<=';
GREATER: '>';
GREATER_EQUAL: '>=';
AND: '&&';
OR: '||';
PLUS: '+';
MINUS: '-';
STAR: '*';
SLASH: '/';
NOT: '!';

INT: Digits;
DECIMAL: Digits '.' Digits;
DURATION: Digits ('ms' | 's' | 'm' | 'h' | 'd');
PERCENT: Digits ('.' Digits)? '%';
STRING: '"' StringPart* '"';

IDENTIFIER: Letter LetterOrDigit*;
QUOTED: '`' ~[`\r\n]+ '`';

BLANK: [ \t\r\n\f]+ -> channel(HIDDEN);
DOC_COMMENT: '///' (~[/\r\n] ~[\r\n]*)? -> channel(COMMENTS);
LINE_COMMENT: '//' ~[\r\n]* -> channel(COMMENTS);
BLOCK_COMMENT: '/*' .*? '*/' -> channel(COMMENTS);

// Where one of these and a right token match the same text, the right one stands first; else the longer one wins.

MALFORMED_NUMBER: [0-9] [0-9_]* ('.' [0-9] [0-9_]*)? LetterOrDigit* '%'?;
UNTERMINATED_STRING: '"' StringPart* '\\'?;
FOREIGN_QUOTES: '\'' ~['\r\n]* '\'' | [\u201C-\u201F] ~[\u201C-\u201F\r\n]* [\u201C-\u201F];
UNTERMINATED_COMMENT: '/*' (~'*' | '*'+ ~[*/])* '*'* -> channel(ERRORS);
ILLEGAL: . -> channel(ERRORS);

fragment Digits: [0-9] ([0-9_]* [0-9])?;
fragment StringPart: '\\' ~[\r\n] | ~["\\\r\n];

// JLS 3.8: what Character.isJavaIdentifierStart and isJavaIdentifierPart accept, but for ignorable characters.
fragment Letter: [\p{L}\p{Nl}\p{Sc}\p{Pc}];
fragment LetterOrDigit: [\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}];
